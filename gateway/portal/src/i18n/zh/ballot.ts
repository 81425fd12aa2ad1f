import type en from '../en/ballot';

const ballot: typeof en = {
  ballot: {title: '投票'},
};

export default ballot;
