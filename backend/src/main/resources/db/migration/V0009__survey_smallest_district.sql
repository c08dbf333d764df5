-- About how many are asked in the smallest district, as the inspector says: tells while a survey is written whether its
-- background questions could single people out. Nothing about any person. Kept as long as the survey.
ALTER TABLE survey ADD COLUMN smallest_district INT NULL;
