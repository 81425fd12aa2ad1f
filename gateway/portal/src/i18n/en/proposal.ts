const proposal = {
  proposal: {title: 'Proposal'},
};

export default proposal;
