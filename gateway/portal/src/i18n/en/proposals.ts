const proposals = {
  proposals: {title: 'Proposals'},
};

export default proposals;
