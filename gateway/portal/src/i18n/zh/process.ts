import type en from '../en/process';

const process: typeof en = {
  process: {
    title: '流程',
    state: {
      DRAFT: '草稿', VALIDATING: '检查中', CHECK_FAILED: '检查未通过', TRIAGE: '初审', RETURNED: '已退回', REJECTED: '已拒绝', ACCEPTED: '已受理',
      IN_REVIEW: '评审中', REVISION_REQUIRED: '要求修改', ENQUIRY: '征求意见', COMMENT_RESOLUTION: '意见处理', BALLOT_READY: '待投票',
      BALLOT_OPEN: '投票中', BALLOT_CLOSED: '投票已结束', BALLOT_FAILED: '投票未通过', NEGATIVE_RESOLUTION: '处理反对票', RECIRCULATION: '再次流转',
      PROCEDURAL_REVIEW: '程序审查', APPROVED: '已批准', PUBLISHED: '已发布', ON_HOLD: '暂停', APPEALED: '申诉中', WITHDRAWN: '已撤回', EXPIRED: '已失效',
    },
    stage: {drafting: '起草', review: '评审', enquiry: '征求意见', ballot: '投票', decision: '决定', done: '完成', resting: '搁置'},
    kind: {NEW_STANDARD: '新标准', REVISION: '修订', WITHDRAWAL: '废止', CORRIGENDUM: '勘误'},
    severity: {ERROR: '错误', WARNING: '警告', INFO: '提示'},
    action: {
      'edit': '编辑', 'submit': '提交', 'withdraw': '撤回', 'consent': '同意请求', 'accept': '受理', 'return': '退回作者', 'reject': '拒绝',
      'assign-reviewers': '邀请评审人', 'review': '撰写评审', 'waive-review': '放弃等待评审', 'request-revision': '要求修改文本', 'open-enquiry': '开始征求意见',
      'declare-ready': '宣布可投票', 'reopen': '撤销可投票状态', 'open-ballot': '开始投票', 'vote': '投票', 'close': '结束投票', 'recall': '撤回投票',
      'extend': '延长投票', 'recirculate': '再次流转', 'conclude': '结束处理', 'certify': '核准', 'refuse': '不予核准', 'publish': '发布',
      'hold': '暂停', 'resume': '恢复', 'appeal': '申诉', 'decide-appeal': '裁定申诉',
    },
    actions: '您现在可以做的', noActions: '目前没有需要您做的事。', later: '尚不可行', roleless: '此案由其他角色推进。',
    field: {
      code: '依据', reason: '理由', committee: '委员会', policy: '投票规则', closesAt: '截止于', reviewAnew: '重新评审新文本', coverLetter: '附函',
      assurances: '您确认的事项', sendBack: '退回意见处理', text: '正文', remedy: '请求的补救', upheld: '对申诉的裁定', to: '同意',
      motion: '委员会动议', mover: '动议人', second: '附议人', inFavour: '赞成', against: '反对', reviewers: '评审人', subject: '人员', organisation: '组织',
      waiver: '有关联仍邀请的理由', byDefault: '按规则', review: '评审',
    },
    reasonCode: {
      OUT_OF_SCOPE: '超出范围', INCOMPLETE: '不完整', UNCLEAR: '不清楚', DUPLICATE: '重复', TECHNICALLY_UNSOUND: '技术上不成立', NO_CONSENSUS: '没有共识',
      PATENTS: '专利', PUBLICATION_REFUSED: '拒绝发布', OTHER: '其他',
    },
    assurance: {PROCESS: '程序得到遵守', CONFLICTS_OF_INTEREST: '利益冲突已处理', PATENTS: '专利已披露', SAFETY: '安全性已审视', ANTITRUST: '遵守竞争法'},
    ruling: {true: '申诉成立', false: '申诉不成立'},
    consent: {WITHDRAWAL: '撤回', RECALL: '撤回投票'},
    dialog: {
      cancel: '取消', next: '下一步', back: '返回', summary: '请核对', about: '您即将：', case: '案件', state: '状态', nextState: '之后', binding: '此操作以您的名义记入历史，不可删除。',
      sending: '发送中…', none: '无', receipt: '已完成', receiptText: '已记录。', close: '关闭', at: '时间', hash: '文本哈希', required: '必填', optional: '选填',
      refused: '未能完成', stale: '期间已有人修改。请查看最新内容后重试。', signedOut: '登录已失效', signInHere: '请在另一窗口登录。此处输入的内容保留不变，登录后请重试。',
    },
    organisation: '组织', family: '技术类别', updated: '最近变更', created: '开始', closes: '截止', stageCode: '阶段', daysLeft_one: '剩 {{count}} 天', daysLeft_other: '剩 {{count}} 天', lastDay: '最后一天', overdue: '已逾期',
    daysOld_one: '{{count}} 天', daysOld_other: '{{count}} 天', today: '今天', more: '显示更多', firstOnly: '以上为前 {{shown}} 项，还有更多。', page: '更多页', api: '通过接口取得', copy: '复制', copied: '已复制', all: '全部', filter: '筛选', apply: '显示', clear: '清除', save: '保存', remove: '移除',
    hit: '转到字段', finding: '发现', rule: '规则', place: '位置', value: '值', expected: '应为', noFindings: '未违反任何规则。',
  },
};

export default process;
