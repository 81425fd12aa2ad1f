import type en from '../en/proposal';

const proposal: typeof en = {
  proposal: {title: '提案'},
};

export default proposal;
