import type en from '../en/ballot';

const ballot: typeof en = {
  ballot: {
    title: '投票', of: '{{part}} / {{whole}}', voted: '{{whole}} 家中 {{part}} 家已投（{{percent}}）', participation: '参与', decision: '结果', counted: '计入 {{count}} 票', quorum: '需达 {{percent}}',
    needs: '赞成需达 {{percent}}', atMost: '反对不超过 {{percent}}', notCounted: '不计入：{{what}}。', silent_one: '{{count}} 家未投票。', silent_other: '{{count}} 家未投票。', byClass: '按成员类别', class: '类别', answers: '答复', electorate: '有投票权',
    position: {
      APPROVE: '赞成', APPROVE_WITH_COMMENTS: '赞成并附意见', NO_OBJECTION: '无异议', DISAPPROVE: '反对', DISCUSS: '需讨论', DISAPPROVE_WITHOUT_REASON: '反对但未说明理由',
      ABSTAIN: '弃权', RECUSE: '回避', NONE: '未投票',
    },
    abstention: {TIME: '没有时间', EXPERTISE: '缺乏专长', CONFLICT: '利益冲突', OTHER: '其他原因'},
    membership: {PROPOSER: '提案方', ALL: '全部', P_MEMBER: 'P 成员', VOTING: '投票成员', O_MEMBER: 'O 成员', OBSERVER: '观察员', PRODUCER: '生产方', USER: '使用方', GENERAL: '一般利益方'},
    rule: {RETURN: '回收', APPROVAL: '赞成', NEGATIVES: '反对', ABSTENTIONS: '弃权', MINIMUM_POSITIVE: '最少赞成', BLOCKING: '阻断立场'},
    parts: {result: '结果', votes: '票', comments: '意见', rule: '规则', log: '记录'},
    opened: '开始', closes: '截止', closed: '结束', text: '表决文本', policy: '规则', version: '版本 {{version}}', proposal: '提案', hidden: '投票结束后显示票数。',
    standing: '投票进行中：以下为当前票数，仅供主持者查看。', whatNeeds: '通过的条件', missing_one: '再有 {{count}} 张赞成票即可通过。', missing_other: '再有 {{count}} 张赞成票即可通过。', met: '已满足', notMet: '未满足', rules: '规则',
    yours: '您的投票', youAre: '{{organisation}} 投票', whoFor: '您代表', comment: '意见', commentNeeded: '意见（必填）', reason: '弃权原因', cast: '投票', change: '更改投票', check: '核对投票', changeable: '投票结束前可以更改。',
    now: '投于 {{at}}', receipt: '回执', receiptText: '投票已记录。请保存此回执。', mayNot: '您不能在此投票。', notMember: '由有投票权组织的成员投票。', closedText: '投票已结束。', signIn: '登录后投票。', print: '打印', castAt: '记录于', ballotId: '投票', turned: '原为 {{position}}', carried: '沿用上轮',
    who: '组织', vote: '票', when: '时间', electorateTitle: '有投票权者', votesHidden: '投票结束后显示各方投票。', noComments: '本次投票没有意见。', allComments: '提案的全部意见',
    basis: '规则的来源', window: '至少开放 {{least}} 天，通常 {{usual}} 天。', simulate: '假设', simulateText: '由服务计算，不作存储。', compute: '计算', chair: '主持投票',
  },
};

export default ballot;
