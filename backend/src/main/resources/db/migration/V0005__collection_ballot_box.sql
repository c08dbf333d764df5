-- The sealed ballot box (ADR 0004). Nothing here carries a time, an order of arrival or an address, and no row of
-- sealed_answer, answer or answer_text can be tied to a row of invitation_code: there is no common value.
-- sealed_answer is emptied when the key is destroyed; answer and answer_text are kept until the review's retention date.
CREATE TABLE collection_point (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    survey_id     BIGINT       NOT NULL,
    door          VARCHAR(12)  NOT NULL,
    district_id   BIGINT       NOT NULL,
    district_name VARCHAR(100) NOT NULL,
    CONSTRAINT pk_collection_point PRIMARY KEY (id),
    CONSTRAINT uq_collection_point_door UNIQUE (survey_id, door),
    CONSTRAINT uq_collection_point_district UNIQUE (survey_id, district_id),
    CONSTRAINT fk_collection_point_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- code_hash is keyed (HMAC) with a key that is not in the database.
CREATE TABLE invitation_code (
    code_hash BINARY(32) NOT NULL,
    point_id  BIGINT     NOT NULL,
    used      BOOLEAN    NOT NULL,
    CONSTRAINT pk_invitation_code PRIMARY KEY (code_hash),
    CONSTRAINT fk_invitation_code_point FOREIGN KEY (point_id) REFERENCES collection_point (id)
);

CREATE TABLE ballot_box (
    survey_id     BIGINT        NOT NULL,
    state         VARCHAR(20)   NOT NULL,
    public_key    VARBINARY(65) NOT NULL,
    answer_size   INT           NOT NULL,
    opens_on      DATE          NULL,
    unreadable    INT           NOT NULL,
    CONSTRAINT pk_ballot_box PRIMARY KEY (survey_id),
    CONSTRAINT fk_ballot_box_survey FOREIGN KEY (survey_id) REFERENCES survey (id)
);

-- id is derived from a random key that only the answering person's page holds: sending twice stores one.
CREATE TABLE sealed_answer (
    survey_id  BIGINT        NOT NULL,
    id         BINARY(32)    NOT NULL,
    enc        BINARY(65)    NOT NULL,
    ciphertext MEDIUMBLOB    NOT NULL,
    CONSTRAINT pk_sealed_answer PRIMARY KEY (survey_id, id)
);

-- Written once, when the box is opened: shuffled, under new random ids, in one transaction.
CREATE TABLE answer (
    survey_id   BIGINT        NOT NULL,
    id          BINARY(16)    NOT NULL,
    district_id BIGINT        NOT NULL,
    choices     VARCHAR(8000) NOT NULL,
    CONSTRAINT pk_answer PRIMARY KEY (survey_id, id)
);

-- Free texts lie apart from all other answers of the same person.
CREATE TABLE answer_text (
    survey_id    BIGINT        NOT NULL,
    question_key VARCHAR(60)   NOT NULL,
    id           BINARY(16)    NOT NULL,
    words        TEXT          NOT NULL,
    CONSTRAINT pk_answer_text PRIMARY KEY (survey_id, question_key, id)
);
