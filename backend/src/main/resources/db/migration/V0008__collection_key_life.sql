-- The life of a survey's keys (ADR 0010): the day each step was taken and what came of it, a test envelope for each
-- box, and which of the two boxes an opened answer comes from. Days are of the survey, never of an answer. Kept as long as
-- the survey; answers and texts go on the review's retention day.
CREATE TABLE box_life (
    survey_id       BIGINT NOT NULL,
    opened_on       DATE   NULL,
    shredded_on     DATE   NULL,
    ended_on        DATE   NULL,
    late_answers    INT    NULL,
    late_unreadable INT    NULL,
    disposed_on     DATE   NULL,
    CONSTRAINT pk_box_life PRIMARY KEY (survey_id),
    CONSTRAINT fk_box_life_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
);
INSERT INTO box_life (survey_id, opened_on, shredded_on)
    SELECT survey_id, IF(state = 'SHREDDED', opens_on, NULL), IF(state = 'SHREDDED', opens_on, NULL) FROM ballot_box;

-- Holds no answer: a known word, sealed with the box's public key as answers are.
CREATE TABLE box_canary (
    survey_id  BIGINT         NOT NULL,
    box        CHAR(1)        NOT NULL,
    enc        BINARY(65)     NOT NULL,
    ciphertext VARBINARY(100) NOT NULL,
    CONSTRAINT pk_box_canary PRIMARY KEY (survey_id, box),
    CONSTRAINT fk_box_canary_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- True for what came from the late box: written in a transaction of its own, 30 days later.
ALTER TABLE answer ADD COLUMN late BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE answer_text ADD COLUMN late BOOLEAN NOT NULL DEFAULT FALSE;

-- Counting envelopes, and drawing their order, must not read what is in them.
CREATE INDEX ix_sealed_answer_box ON sealed_answer (survey_id, box);
