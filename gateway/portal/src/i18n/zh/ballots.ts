import type en from '../en/ballots';

const ballots: typeof en = {
  ballots: {title: '投票'},
};

export default ballots;
