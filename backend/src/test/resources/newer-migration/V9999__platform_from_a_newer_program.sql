-- What a program newer than any of ours would leave behind. Only for UsingAnotherDatabaseSpec.
CREATE TABLE platform_from_a_newer_program (id INT PRIMARY KEY);
