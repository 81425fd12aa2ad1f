const process = {
  process: {title: 'Process'},
};

export default process;
