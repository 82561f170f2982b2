/* refused: should be clang-formatted */
int f(void){
  return 0; }
