-- What is asked: surveys with the questions as they stood when they were chosen, and the city's own question bank.
-- No answer, no code and nothing about who answers. Kept as long as the review they belong to.
CREATE TABLE survey (
    id             BIGINT       NOT NULL AUTO_INCREMENT,
    review_id      BIGINT       NOT NULL,
    slug           VARCHAR(60)  NOT NULL,
    title          VARCHAR(120) NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    codes_required BOOLEAN      NOT NULL,
    waiting_days   INT          NOT NULL,
    opened_on      DATE         NULL,
    closed_on      DATE         NULL,
    version        INT          NOT NULL,
    CONSTRAINT pk_survey PRIMARY KEY (id),
    CONSTRAINT uq_survey_slug UNIQUE (slug),
    CONSTRAINT fk_survey_review FOREIGN KEY (review_id) REFERENCES review (id)
);

CREATE TABLE survey_question (
    survey_id    BIGINT      NOT NULL,
    ordinal      INT         NOT NULL,
    question_key VARCHAR(60) NOT NULL,
    definition   MEDIUMTEXT  NOT NULL,
    CONSTRAINT pk_survey_question PRIMARY KEY (survey_id, ordinal),
    CONSTRAINT uq_survey_question_key UNIQUE (survey_id, question_key),
    CONSTRAINT fk_survey_question_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
);

CREATE TABLE own_question (
    question_key VARCHAR(60) NOT NULL,
    ordinal      INT         NOT NULL,
    definition   MEDIUMTEXT  NOT NULL,
    CONSTRAINT pk_own_question PRIMARY KEY (question_key)
);
