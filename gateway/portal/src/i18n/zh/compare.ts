import type en from '../en/compare';

const compare: typeof en = {
  compare: {title: '比较'},
};

export default compare;
