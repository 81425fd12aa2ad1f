import type en from '../en/process';

const process: typeof en = {
  process: {title: '流程'},
};

export default process;
