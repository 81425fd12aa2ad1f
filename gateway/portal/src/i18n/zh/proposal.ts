import type en from '../en/proposal';

const proposal: typeof en = {
  proposal: {
    title: '提案', published: '已发布为 {{designation}} {{revision}}', textRevision: '文本', resolveBy: '处理期限', appealsUntil: '申诉期限', about: '提案说明', nothingSaid: '作者未写明范围、理由或摘要。',
    impact: '对标准使用者的影响', archive: '完整记录（签名归档）', notChecked: '提交时运行自动检查。', similar: '相似文本', noSimilar: '没有已知的相似文本。',
    attachments: '附件', noAttachments: '没有附件。', parts: {title: '提案的各部分', conversation: '讨论', changes: '变更', checks: '检查', comments: '意见', timeline: '时间线'},
    noComments: '尚无意见。', newComment: '新意见', comment: '意见', commentOn: '提意见', text: '正文', typeTitle: '种类', severityTitle: '分量', pointer: '数据中的位置', clauseTitle: '条款',
    type: {GENERAL: '一般', TECHNICAL: '技术', EDITORIAL: '编辑'}, severity: {MUST_BE_SATISFIED: '必须满足', SHOULD: '应当', NOTE: '提示'},
    stage: {REVIEW: '评审', ENQUIRY: '征求意见', BALLOT: '投票', RECIRCULATION: '再次流转'}, clause: '条款 {{clause}}', figure: '图 {{figure}}', line: '第 {{line}} 行', wholeText: '全文',
    stale: '针对较早文本', lapsed: '已失效', machine: '（机器翻译）', proposedChange: '建议修改', open: '未处理', dispose: '处理', reply: '答复', takeBack: '收回', disposal: '处理结果', duplicateOf: '与之重复（编号）', detail: '观察意见', resultingChange: '由此产生的修改', substantive: '属于实质修改',
    disposition: {
      ACCEPTED: '采纳', ACCEPTED_MODIFIED: '修改后采纳', REJECTED: '不采纳', NOT_RELATED: '无关', NOT_PERSUASIVE: '理由不充分', DUPLICATE_OF: '重复',
      WITHDRAWN_BY_COMMENTER: '已收回', DEFERRED_TO_NEXT_REVISION: '留待下次修订',
    },
    answer: {SATISFIED: '满意', NOT_SATISFIED: '不满意', NO_REPLY: '未答复'},
    counts: '意见 {{total}} 条，未处理 {{open}} 条，必须满足 {{must}} 条', openOnly: '未处理的', pickComment: '选取意见 {{id}}', disposeAll_one: '处理 {{count}} 条意见', disposeAll_other: '一并处理 {{count}} 条意见', disposed: '已处理 {{done}} / {{count}}。',
    table: '意见表', workbook: 'ISO 意见表（XLSX）', importTable: '导入意见表（ISO 工作簿或 IEEE CSV）', imported_one: '已收入 {{count}} 条意见。', imported_other: '已收入 {{count}} 条意见。',
    attachmentKind: {RELIABILITY: '可靠性', SIMULATION: '仿真', ADOPTION: '采用', IPR: '专利', DRAWING: '图样', MARKUP: '批注'},
    reviews: '评审', reviewer: '评审人', deliver: '提交评审', verdictTitle: '结论', addFinding: '添加发现', privateNote: '仅供秘书的说明',
    verdict: {ACCEPT: '接受', ACCEPT_WITH_CHANGES: '修改后接受', REVISE: '需修改', REJECT: '拒绝'}, reviewState: {ASSIGNED: '已邀请', DELIVERED: '已提交', WAIVED: '已放弃'}, reviewWeight: {MAJOR: '重大', MINOR: '次要', EDITORIAL: '编辑'},
    against: '相对于 {{designation}} {{revision}}：', changesCount_one: '{{count}} 处变更', changesCount_other: '{{count}} 处变更', seen: '已看 {{done}} / {{count}}', allNew: '这是新标准，全部内容均为新增。以下为其图样与数值。', withdrawal: '拟废止整个标准。', corrigendum: '勘误修正文字与数值；修正内容见讨论与接口。',
    before: '原', after: '新', kindOfChange: '变更', viewed: '已看', overlay: '灰色虚线：已发布；实线：提议。', recirculated: '再次流转的内容',
    change: {
      EDITORIAL: '编辑性', UNIT_ONLY: '仅单位', RENAMED: '更名', TEXT_CHANGED: '文字变更', RECENTRED: '中心移动', TIGHTENED: '收紧', LOOSENED: '放宽', SHIFTED: '偏移', DISJOINT: '不相交',
      ADDED: '新增', REMOVED: '删除', CHANGED: '变更', DATUM_CHANGED: '基准变更',
    },
    level: {PATCH: '编辑性变更', MINOR: '兼容变更', MAJOR: '不兼容变更'},
    intact_one: '历史完整：{{count}} 条，以哈希相连。', intact_other: '历史完整：{{count}} 条，以哈希相连。', broken_one: '历史不成立（{{count}} 条）。', broken_other: '历史不成立（{{count}} 条）。',
    way: '经过的阶段', erased: '已封存', facts: '详情',
    act: {
      'submission.drafted': '起草', 'submission.edited': '编辑', 'submission.submitted': '提交', 'submission.validated': '检查通过', 'submission.check-failed': '检查未通过', 'submission.accepted': '受理', 'submission.returned': '退回',
      'submission.rejected': '拒绝', 'submission.revision-requested': '要求修改', 'submission.certified': '核准', 'submission.approved': '批准', 'submission.published': '发布', 'submission.held': '暂停', 'submission.resumed': '恢复',
      'submission.withdrawn': '撤回', 'submission.expired': '失效', 'ballot.opened': '开始投票', 'ballot.closed': '结束投票', 'ballot.voted': '投票', 'vote.cast': '投票', 'comment.made': '提出意见',
    },
  },
};

export default proposal;
