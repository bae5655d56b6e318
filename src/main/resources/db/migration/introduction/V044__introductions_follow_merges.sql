call follow_merges('introduction');
