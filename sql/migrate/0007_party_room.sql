-- Numbers and places of issue as long as the forms take them, in letters of four bytes too.

alter table party
  modify id_number_sealed varbinary(160) null,
  modify id_issued_sealed varbinary(400) null;
