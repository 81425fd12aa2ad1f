import type en from '../en/home';

const home: typeof en = {
  home: {
    lead: '行业共同编写封装标准的平台：芯片级、表面贴装、扇出型与光电共封装的外形，以精确的机器可读数据发布。',
    searchLabel: '按名称、编号或文字查找封装', searchHint: 'TSSOP、MO-153、PS-SMT-0002…', search: '检索',
    examples: '例如：', example1: '焊球、节距 0.40 mm、高度不超过 0.60 mm', example2: '四边引脚、宽度不超过 5 mm、有焊盘图形',
    families: '技术类别', variations_one: '{{shown}} 个变体', variations_other: '{{shown}} 个变体', noneYet: '尚无发布',
    news: '最新发布', noNews: '尚无发布。', feed: '订阅源（Atom）',
    way: '标准如何产生', toProposals: '进行中的提案', toBallots: '投票',
    steps: {
      draft: {name: '起草', text: '成员以数据形式提出封装。'},
      check: {name: '检查', text: '软件按公开规则检查每个数值。'},
      review: {name: '评审', text: '委员会评审，相关各方提出意见。'},
      ballot: {name: '投票', text: '各组织按委员会规则投票。'},
      certify: {name: '核准', text: '标准机构核准程序合规。'},
      publish: {name: '发布', text: '标准发布，订阅者即时获知。'},
    },
    tasks: '待您处理', noTasks: '没有待处理事项。', due: '截止',
  },
};

export default home;
