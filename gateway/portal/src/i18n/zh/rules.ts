/**
 * What a rule that was broken asks for, by its name in `errors[].rule` of a problem. The services say it in English with what
 * was given; a test compares the names with those that the services use.
 */
const rules: Record<string, string> = {
  'abstention-says-why': '弃权应说明理由', 'affiliation-of-two': '关联须在两个不同的组织之间', 'alternate-is-another': '替补须是投票人以外的人',
  'anchor-exists': '意见应指向文本中存在的位置', 'bound': '超出允许的范围', 'checklist-complete': '核对清单须逐项确认', 'class-has-voters': '该类别没有投票人',
  'class-once': '每个类别只能出现一次', 'class-part-of-electorate': '类别须属于选民范围', 'closed-round-gives-way': '投票结束后只能让步',
  'comment-says-where': '意见应写明所指位置', 'committee-known': '没有此委员会', 'decimal': '应为十进制数', 'declared-before-attested': '须先披露专利再作声明',
  'delegation-to-another': '委托须给另一组织', 'designation': '应为标准编号', 'digest-by-mail': '摘要只能通过邮件发送', 'disposition-fits-kind': '处理结果与其种类不符',
  'disposition-says-why': '处理应说明理由', 'electorate-as-previewed': '选民范围与预览的不同', 'electorate-large-enough': '选民人数不足', 'endpoint-exists': '没有此端点',
  'enough-reviewers': '评审人数不足', 'enquiry-window': '征求意见的期限过短', 'existence': '所指内容不存在', 'family-known': '没有此类别', 'feed': '不是可用的订阅源',
  'file-name': '文件名不可用', 'file-type': '不接受此类文件', 'grammar': '条件写法有误', 'holder-fits-basis': '持有人与声明依据不符', 'https-link': '应为 https 地址',
  'idempotency': '幂等键不可用', 'kind': '种类不可用', 'length': '长度超出允许范围', 'log': '超出透明日志当前的条目数', 'mail-address': '应为邮件地址', 'method': '不支持此方法',
  'more-favourable-only': '只能改为更有利的选择', 'motion-carried': '动议须获得通过', 'must-needs-disapproval': '只有投反对票的组织才能提出必须满足的意见',
  'must-by-itself': '只有组织自己才能坚持', 'needs-motion': '此处理须有动议', 'nom': '缺少标称值', 'one-place': '只能指向一处', 'one-vote-each': '每个投票单位只有一票', 'one-way': '只能选择一种方式',
  'organisation-known': '没有此组织', 'other-says-what': '选择“其他”时应说明', 'own-path': '不是本平台的路径', 'parameter-name': '没有此参数', 'parent-known': '没有此上级委员会',
  'past': '时间已过去', 'patch-syntax': '修改步骤的写法有误', 'patent-number': '应为专利号', 'path': '路径不可用', 'payload-fits-kind': '数据与提案种类不符',
  'period-ends-after-it-begins': '结束须晚于开始', 'period-of-this-calendar': '日期超出历法范围', 'person-is-no-organisation': '应为人员而非组织', 'place-syntax': '位置的写法有误',
  'pointer-syntax': '应为 JSON 指针', 'policy-fixed': '投票规则已在受理时确定', 'policy-known': '没有此投票规则', 'policy-needs-committee': '此规则须由委员会办理',
  'position-offered': '此投票不提供该选项', 'position-says-why': '此立场应说明理由', 'query': '查询写法有误', 'range': '超出允许的范围', 'reason-of-an-abstention': '理由只用于弃权',
  'recirculation-scope': '意见应针对再次流转的内容', 'reviewer-free-of-conflict': '评审人有利益冲突', 'reviewer-of-another-organisation': '评审人须来自其他组织',
  'reviewer-once': '评审人只能邀请一次', 'same-family': '须属于同一类别', 'sponsor-other-than-proposer': '共同提案方须是另一组织', 'statement-fits-basis': '声明与依据不符',
  'subscription-exists': '没有此订阅', 'syntax': '写法有误', 'target-fits-kind': '目标与提案种类不符', 'text-is-visible': '文本含有不可见字符', 'text-says-something': '文本不能为空',
  'time-zone': '没有此时区', 'token': '令牌不可用', 'transferee-is-another': '受让人须是另一方', 'translation-of-something': '译文须有原文', 'unique': '不能重复', 'unit-known': '没有此单位',
  'webhook-address': '地址不可用', 'webhook-secret': '密钥不可用', 'window': '期限过短或过长', 'zone': '没有此时区',
  // Those of the contract itself
  'rule': '不符合规定', 'not-null': '必须填写', 'not-blank': '不能为空', 'not-empty': '不能为空', 'size': '长度或数量超出允许范围', 'pattern': '格式不符', 'min': '数值过小', 'max': '数值过大',
  'decimal-min': '数值过小', 'decimal-max': '数值过大', 'email': '应为邮件地址', 'positive': '应为正数',
};

export default rules;
