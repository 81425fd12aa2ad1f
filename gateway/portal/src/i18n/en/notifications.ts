const notifications = {
  notifications: {title: 'Notifications'},
};

export default notifications;
