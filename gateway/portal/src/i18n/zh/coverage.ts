import type en from '../en/coverage';

const coverage: typeof en = {
  coverage: {title: '覆盖'},
};

export default coverage;
