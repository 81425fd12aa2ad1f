const coverage = {
  coverage: {title: 'Coverage'},
};

export default coverage;
