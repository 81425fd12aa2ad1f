import type en from '../en/inbox';

const inbox: typeof en = {
  inbox: {
    title: '收件箱', tasks: '我的任务', events: '我的订阅所得', nothing: '没有待办', nothingText: '流程需要您时会在此提示。', since: '自', noEvents: '没有事件', noSubscriptions: '请订阅您希望获知的事项。', noEventsText: '您订阅的事项近期没有发生。',
    unread_one: '{{count}} 个新事件', unread_other: '{{count}} 个新事件', allRead: '全部标为已读', markRead: '标为已读', mute: '不再显示', unmute: '恢复显示', muted_one: '{{count}} 项不再显示', muted_other: '{{count}} 项不再显示', allMuted: '所得事件均已设为不再显示。', news_one: '刚有 {{count}} 项标准变更。', news_other: '刚有 {{count}} 项标准变更。',
    kind: {
      'vote': '投票', 'edit': '继续起草', 'submit': '提交', 'accept': '受理或退回', 'triage': '受理或退回', 'review': '评审', 'open-ballot': '开始投票', 'close': '结束投票', 'certify': '核准', 'publish': '发布', 'declare-ready': '宣布可投票', 'conclude': '结束处理', 'recirculate': '再次流转', 'open-enquiry': '开始征求意见', 'assign-reviewers': '邀请评审人', 'decide-appeal': '裁定申诉', 'resume': '恢复', 'return': '退回作者', 'consent': '同意请求',
      'attest': '声明所知专利', 'revise': '修改', 'dispose-comments': '处理意见', 'reply-to-dispositions': '答复处理结果', 'checks-stalled': '检查停滞', 'confirm-sponsorship': '确认共同提案', 'answer-notice': '答复专利通知', 'decide-notice': '裁定专利通知', 'license-or-leave': '许可或退出', 'unwilling-overdue': '专利权人不愿许可', 'verify-declaration': '核实声明',
    },
  },
};

export default inbox;
