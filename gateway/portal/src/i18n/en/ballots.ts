const ballots = {
  ballots: {title: 'Ballots'},
};

export default ballots;
