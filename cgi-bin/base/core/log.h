/* log: the operating log on stderr; one line a request, one a fault.
 *
 * Never a value that a person typed, no address, no code, no name. Control bytes
 * are escaped, so a line is a line.
 */
#ifndef KNTC_LOG_H
#define KNTC_LOG_H

void log_open(const char *program);
void log_line(const char *level, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
