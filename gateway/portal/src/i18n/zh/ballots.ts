import type en from '../en/ballots';

const ballots: typeof en = {
  ballots: {
    title: '投票', lead: '每个组织一票；每次投票附有其规则。', calendar: '日期日历', ballot: '投票', status: '状态', returned: '已投', mine: '本组织', toVote: '立即投票',
    views: {open: '进行中', soon: '一周内截止', closed: '已结束', all: '全部'},
    none: '此处没有投票', noneIn: {open: '目前没有进行中的投票。', soon: '一周内没有截止的投票。', closed: '尚无已结束的投票。', all: '尚无投票。'},
    total_one: '{{count}} 次投票', total_other: '{{count}} 次投票',
    outcome: {OPEN: '进行中', CLOSING: '正在结束', PASSED: '通过', PASSED_PENDING_RESOLUTION: '通过，反对意见待处理', FAILED: '未通过', FAILED_NO_RETURN: '未通过，投票不足', WITHDRAWN: '已撤回'},
  },
};

export default ballots;
