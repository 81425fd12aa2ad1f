const organisation = {
  organisation: {title: 'Organisation'},
};

export default organisation;
