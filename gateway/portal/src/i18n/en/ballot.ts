const ballot = {
  ballot: {title: 'Ballot'},
};

export default ballot;
