import type en from '../en/proposals';

const proposals: typeof en = {
  proposals: {title: '提案'},
};

export default proposals;
