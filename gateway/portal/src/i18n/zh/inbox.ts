import type en from '../en/inbox';

const inbox: typeof en = {
  inbox: {title: '收件箱'},
};

export default inbox;
