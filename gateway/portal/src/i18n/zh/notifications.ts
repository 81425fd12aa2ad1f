import type en from '../en/notifications';

const notifications: typeof en = {
  notifications: {
    title: '通知', lead: '您希望获知的事项及其送达之处。', parts: {subscriptions: '订阅', endpoints: '端点', deliveries: '投递'},
    noEndpoint: '请先建立端点', noEndpointText: '订阅把找到的事件送往端点：您的系统地址或邮箱。', newEndpoint: '新建端点', newSubscription: '新建订阅', noSubscriptions: '您尚未订阅任何事项。', noEndpoints: '您还没有端点。',
    everything: '全部', unsubscribe: '退订', to: '送往', since: '自', schedule: {IMMEDIATE: '即时', DAILY: '每日', WEEKLY: '每周'}, changeSubscription: '更改订阅', filter: '关于什么（检索语法；留空为全部）', filterHint: '与检索地址中的写法相同，例如 family=CSP&e=..0.4。', toSearch: '通过检索得到写法',
    endpoint: '端点', when: '何时', hour: '时刻', group: {standards: '标准', proposals: '提案', ballots: '投票'}, preview: '本可找到的事件', wouldMatch_one: '{{count}} 个事件，自', wouldMatch_other: '{{count}} 个事件，自', wouldMatchAtLeast_one: '至少 {{count}} 个事件，自', wouldMatchAtLeast_other: '至少 {{count}} 个事件，自', subscribe: '订阅',
    event: {
      standard_published: '标准发布', standard_superseded: '标准被取代', standard_withdrawn: '标准废止', standard_replaced: '标准被替换', standard_corrected: '标准勘误', standard_effective: '标准生效', clause_approved: '条款批准', adoption_affected: '采用受影响',
      enquiry_opened: '开始征求意见', enquiry_closed: '征求意见结束', submission_returned: '提案退回', submission_rejected: '提案拒绝', submission_accepted: '提案受理', submission_approved: '提案批准', submission_certified: '提案核准', submission_withdrawn: '提案撤回',
      ballot_ready: '可投票', ballot_opened: '开始投票', ballot_extended: '投票延长', ballot_closing: '投票即将截止', ballot_reminder: '投票提醒', ballot_closed: '投票结束', ballot_recirculated: '再次流转', ballot_resolved: '投票处理完毕', appeal_filed: '提出申诉', appeal_decided: '申诉裁定', endpoint_test: '测试', endpoint_verify: '端点验证',
    },
    kindTitle: '种类', kind: {WEBHOOK: '网络钩子', MAIL: '电子邮件'}, address: '邮箱地址', description: '名称', contact: '失败时通知谁', ordered: '按顺序：逐个发送，失败的不被越过', inOrder: '按顺序', asymmetric: '用公钥（Ed25519）签名，而非共享密钥', proofText: '地址须先回答验证，才会向其发送内容。', mailProofText: '将发送带链接的邮件；点击链接后启用此地址。', register: '登记',
    secret: '此端点的密钥', secretText: '仅显示一次。请保存在您的系统验证签名之处。', reveal: '显示', hide: '隐藏', kept: '已保存', state: {UNVERIFIED: '未验证', ACTIVE: '启用', PAUSED: '暂停', DISABLED: '停用'},
    used_one: '{{count}} 个订阅', used_other: '{{count}} 个订阅', unverified: '尚未回答验证。', mailUnverified: '尚未点击邮件中的链接。', tries_one: '尝试 {{count}} 次', tries_other: '尝试 {{count}} 次', disabled: {GONE: '对方回答 410：已不存在。', FAILING: '长时间失败，已停用。'}, publicKey: '公钥', verify: '重新请求验证',
    test: '发送测试', tested: '测试：', pause: '暂停', resume: '恢复', rotate: '更换密钥', sure: '确定移除？', delivery: {DUE: '待发', DELIVERED: '已送达', DEAD: '已放弃', DROPPED: '已丢弃'},
    figures: {deliveries: '24 小时内', delivered: '已送达', due: '待发', dead: '已放弃', dropped: '已丢弃', success: '成功率'}, recover: '重发失败的投递', failedSince: '自何时失败', sendAgain: '重发', recovery: {RUNNING: '进行中', DONE: '完成', STOPPED: '已停止'}, revived_one: '重发 {{count}} 个投递', revived_other: '重发 {{count}} 个投递',
    oneSubscription: '一个订阅', resent: '已重发：', noDeliveriesMatch: '没有匹配的投递。', noDeliveries: '尚未发送任何内容。', eventTitle: '事件', about: '关于', nextTry: '下次尝试', attempts_one: '{{count}} 次尝试', attempts_other: '{{count}} 次尝试', resend: '重发', noAttempts: '尚未尝试。', request: '请求', answer: '回答',
  },
};

export default notifications;
