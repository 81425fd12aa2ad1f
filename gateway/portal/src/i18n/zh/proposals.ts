import type en from '../en/proposals';

const proposals: typeof en = {
  proposals: {
    title: '提案', lead: '正在成为标准、被修改或被废止的每一份文本。', new: '新建提案', stages: '阶段', find: '标题或编号', kind: '种类', quiet: '多久没有动静',
    anyTime: '不限', quietFor_one: '{{count}} 天以上', quietFor_other: '{{count}} 天以上', mine: '本组织的', board: '看板视图', proposal: '提案', age: '时长',
    sorts: {updated: '最近变更', age: '最早的在前', deadline: '最近的期限', stage: '阶段', title: '标题'},
    total_one: '{{count}} 份提案', total_other: '{{count}} 份提案', newestOnly: '仅显示最新的 {{count}} 份，请按类别缩小范围。',
    noMatch: '没有匹配的提案', noMatchText: '所有筛选须同时满足。', none: '尚无提案', noneText: '成员起草的标准通过自动检查后会出现在这里。',
  },
};

export default proposals;
