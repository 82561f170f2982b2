-- refused: blanks at the end of the line
select 1; 
