-- Reviews, and what they are told in: quality areas and districts, both with dates of validity, so that a review of
-- 2011, one of 2021 and one of today each find the right ones. valid_to is the last day; NULL means until further
-- notice. A district that lives on unchanged keeps its row when others merge.
-- Retention: a review is kept as its case file is; nothing here is about a person.
CREATE TABLE quality_area (
    area_key   VARCHAR(40)  NOT NULL,
    ordinal    INT          NOT NULL,
    name       VARCHAR(100) NOT NULL,
    valid_from DATE         NOT NULL,
    valid_to   DATE         NULL,
    CONSTRAINT pk_quality_area PRIMARY KEY (area_key)
);

CREATE TABLE district (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    name       VARCHAR(80) NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    CONSTRAINT pk_district PRIMARY KEY (id),
    CONSTRAINT uq_district_name UNIQUE (name, valid_from),
    CONSTRAINT ck_district_dates CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

-- Which districts a new one was made of.
CREATE TABLE district_predecessor (
    successor   BIGINT NOT NULL,
    predecessor BIGINT NOT NULL,
    CONSTRAINT pk_district_predecessor PRIMARY KEY (successor, predecessor),
    CONSTRAINT fk_district_predecessor_successor FOREIGN KEY (successor) REFERENCES district (id),
    CONSTRAINT fk_district_predecessor_predecessor FOREIGN KEY (predecessor) REFERENCES district (id)
);

-- A district may do another's work in an area of operation.
CREATE TABLE district_handles_for (
    district     BIGINT      NOT NULL,
    for_district BIGINT      NOT NULL,
    area         VARCHAR(40) NOT NULL,
    valid_from   DATE        NOT NULL,
    valid_to     DATE        NULL,
    CONSTRAINT pk_district_handles_for PRIMARY KEY (district, for_district, area, valid_from),
    CONSTRAINT fk_district_handles_for_district FOREIGN KEY (district) REFERENCES district (id),
    CONSTRAINT fk_district_handles_for_other FOREIGN KEY (for_district) REFERENCES district (id)
);

CREATE TABLE review (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    title             VARCHAR(200) NOT NULL,
    case_reference    VARCHAR(60)  NOT NULL,
    area_of_operation VARCHAR(40)  NOT NULL,
    other_area        VARCHAR(100) NULL,
    target_group      VARCHAR(300) NOT NULL,
    period_from       DATE         NOT NULL,
    period_to         DATE         NOT NULL,
    phase             VARCHAR(30)  NOT NULL,
    version           BIGINT       NOT NULL,
    created_on        DATE         NOT NULL,
    CONSTRAINT pk_review PRIMARY KEY (id),
    CONSTRAINT ck_review_period CHECK (period_to >= period_from)
);

CREATE TABLE review_district (
    review   BIGINT NOT NULL,
    district BIGINT NOT NULL,
    CONSTRAINT pk_review_district PRIMARY KEY (review, district),
    CONSTRAINT fk_review_district_review FOREIGN KEY (review) REFERENCES review (id) ON DELETE CASCADE,
    CONSTRAINT fk_review_district_district FOREIGN KEY (district) REFERENCES district (id)
);

-- The six national quality areas. They are offered for all years that there are districts for.
INSERT INTO quality_area (area_key, ordinal, name, valid_from, valid_to) VALUES
    ('trygghet', 1, 'Trygghet och säkerhet', '1999-01-01', NULL),
    ('sjalvbestammande', 2, 'Självbestämmande och integritet', '1999-01-01', NULL),
    ('tillganglighet', 3, 'Tillgänglighet', '1999-01-01', NULL),
    ('helhetssyn', 4, 'Helhetssyn och samordning', '1999-01-01', NULL),
    ('kunskapsbaserad', 5, 'Kunskapsbaserad verksamhet', '1999-01-01', NULL),
    ('effektivitet', 6, 'Effektivitet', '1999-01-01', NULL);

-- Stockholm: 18 districts from 1999, 14 from 2007, 13 from July 2020, 11 from July 2023.
INSERT INTO district (id, name, valid_from, valid_to) VALUES
    (1, 'Bromma', '1999-01-01', NULL),
    (2, 'Enskede-Årsta', '1999-01-01', '2006-12-31'),
    (3, 'Farsta', '1999-01-01', NULL),
    (4, 'Hägersten', '1999-01-01', '2006-12-31'),
    (5, 'Hässelby-Vällingby', '1999-01-01', NULL),
    (6, 'Katarina-Sofia', '1999-01-01', '2006-12-31'),
    (7, 'Kista', '1999-01-01', '2006-12-31'),
    (8, 'Kungsholmen', '1999-01-01', NULL),
    (9, 'Liljeholmen', '1999-01-01', '2006-12-31'),
    (10, 'Maria-Gamla stan', '1999-01-01', '2006-12-31'),
    (11, 'Norrmalm', '1999-01-01', '2023-06-30'),
    (12, 'Rinkeby', '1999-01-01', '2006-12-31'),
    (13, 'Skarpnäck', '1999-01-01', NULL),
    (14, 'Skärholmen', '1999-01-01', NULL),
    (15, 'Spånga-Tensta', '1999-01-01', '2023-06-30'),
    (16, 'Vantör', '1999-01-01', '2006-12-31'),
    (17, 'Älvsjö', '1999-01-01', '2020-06-30'),
    (18, 'Östermalm', '1999-01-01', '2023-06-30'),
    (19, 'Enskede-Årsta-Vantör', '2007-01-01', NULL),
    (20, 'Hägersten-Liljeholmen', '2007-01-01', '2020-06-30'),
    (21, 'Rinkeby-Kista', '2007-01-01', '2023-06-30'),
    (22, 'Södermalm', '2007-01-01', NULL),
    (23, 'Hägersten-Älvsjö', '2020-07-01', NULL),
    (24, 'Järva', '2023-07-01', NULL),
    (25, 'Norra innerstaden', '2023-07-01', NULL);

INSERT INTO district_predecessor (successor, predecessor) VALUES
    (19, 2),
    (19, 16),
    (20, 4),
    (20, 9),
    (21, 7),
    (21, 12),
    (22, 6),
    (22, 10),
    (23, 20),
    (23, 17),
    (24, 21),
    (24, 15),
    (25, 11),
    (25, 18);

-- In the review of economic assistance in 2011, Östermalm also handled Kungsholmen's and Norrmalm's cases. The report
-- tells of that year only.
INSERT INTO district_handles_for (district, for_district, area, valid_from, valid_to) VALUES
    (18, 8, 'ekonomiskt-bistand', '2011-01-01', '2011-12-31'),
    (18, 11, 'ekonomiskt-bistand', '2011-01-01', '2011-12-31');
