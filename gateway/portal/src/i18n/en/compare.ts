const compare = {
  compare: {title: 'Compare'},
};

export default compare;
