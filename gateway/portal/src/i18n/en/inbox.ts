const inbox = {
  inbox: {title: 'Inbox'},
};

export default inbox;
