const compare = {
  compare: {
    title: 'Compare', how: 'Pick two to six variations in a search (the box in front of each, or the key x) and compare them here.', toSearch: 'To the search',
    picked_one: 'Compare the one that is picked', picked_other: 'Compare the {{count}} that are picked', noneThere: 'None of the variations in this address exists.',
    missing: 'These do not exist and are left out:', differing: 'only what differs', same: 'They do not differ in anything that is stated.',
    drop: 'leave out {{name}}', dropShort: 'leave out', overlay: 'Outlines over each other', overlayText: 'Seen from below, at one scale, centre on centre.',
  },
};

export default compare;
