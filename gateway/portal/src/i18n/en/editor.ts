const editor = {
  editor: {title: 'Editor'},
};

export default editor;
