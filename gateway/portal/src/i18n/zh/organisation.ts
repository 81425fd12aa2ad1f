import type en from '../en/organisation';

const organisation: typeof en = {
  organisation: {
    title: '组织', other: '查看', notEntered: '此组织未登记为有投票权者。', votes: '有投票权', standing: '会籍良好', part: '产业链位置', bodyOf: '国家机构', seats: '委员会与投票人', noCommittees: '没有委员会。', noMember: '不是成员。', nobodyVotes: '尚未指定投票人。',
    you: '您', name: '姓名', roles: '角色', proposals: '提案', noProposals: '没有您可查看的提案。', allProposals: '其全部提案', affiliations: '关联组织', noAffiliations: '没有关联组织。', interest: '利益类别', persons: '人员', voter: '投票人', alternate: '候补', anyMember: '任一成员', delegate: '受托人', delegateOf: '受托人的组织', until: '委托至', designate: '指定投票人',
    affiliation: {PARENT: '母公司', AFFILIATE: '关联公司'},
    parts: {DESIGNER: '设计', CHIP_MAKER: '芯片制造', FOUNDRY: '代工', OSAT: '封装测试', TESTER: '测试', USER: '使用方', RESEARCH: '研究', STANDARDS_BODY: '标准机构'},
    roleOf: {'member': '成员', 'reviewer': '评审人', 'chair': '主席', 'secretary': '秘书', 'certifier': '核准人', 'ipr-officer': '专利官', 'system': '自动', 'admin': '管理员'},
  },
};

export default organisation;
