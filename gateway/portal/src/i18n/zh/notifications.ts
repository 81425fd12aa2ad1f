import type en from '../en/notifications';

const notifications: typeof en = {
  notifications: {title: '通知'},
};

export default notifications;
