call follow_merges('membership');
