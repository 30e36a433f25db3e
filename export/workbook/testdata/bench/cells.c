/* Writes a list of cells as a workbook with libxlsxwriter: see README.md. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static char *fields[16];

static int cut(char *line) {
    int n = 0;
    size_t end = strlen(line);
    if (end && line[end - 1] == '\n') line[end - 1] = 0;
    for (char *at = line; at && n < 16; n++) {
        fields[n] = at;
        at = strchr(at, '\t');
        if (at) *at++ = 0;
    }
    return n;
}

static void unescape(char *s) {
    char *to = s;
    for (; *s; s++) {
        if (*s == '\\') { s++; *to++ = *s == 'n' ? '\n' : *s == 't' ? '\t' : *s; }
        else *to++ = *s;
    }
    *to = 0;
}

static lxw_color_t colour(const char *s) { return (lxw_color_t)strtol(s, NULL, 16); }

/* F number bold italic size colour fill align wrap indent format bottom top */
static lxw_format *format_of(lxw_workbook *book) {
    lxw_format *f = workbook_add_format(book);
    format_set_font_name(f, "Arial");
    if (*fields[2] == '1') format_set_bold(f);
    if (*fields[3] == '1') format_set_italic(f);
    format_set_font_size(f, atof(fields[4]));
    if (*fields[5]) format_set_font_color(f, colour(fields[5]));
    if (*fields[6]) { format_set_pattern(f, LXW_PATTERN_SOLID); format_set_fg_color(f, colour(fields[6])); }
    format_set_align(f, !strcmp(fields[7], "right") ? LXW_ALIGN_RIGHT : !strcmp(fields[7], "center") ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT);
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    if (*fields[8] == '1') format_set_text_wrap(f);
    if (atoi(fields[9])) format_set_indent(f, (uint8_t)atoi(fields[9]));
    if (*fields[10]) format_set_num_format(f, fields[10]);
    if (*fields[11]) { format_set_bottom(f, LXW_BORDER_THIN); format_set_bottom_color(f, colour(fields[11])); }
    if (*fields[12]) { format_set_top(f, LXW_BORDER_THIN); format_set_top_color(f, colour(fields[12])); }
    return f;
}

int main(int argc, char **argv) {
    if (argc != 3) return 2;
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    FILE *list = fopen(argv[1], "r");
    if (!list) return 1;
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = NULL};
    lxw_workbook *book = workbook_new_opt(argv[2], &options);
    lxw_worksheet *sheet = NULL;
    lxw_format *formats[4096] = {0};
    lxw_row_t row = 0;
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, list) > 0) {
        int n = cut(line);
        switch (line[0]) {
        case 'F': if (n == 13) formats[atoi(fields[1]) & 4095] = format_of(book); break;
        case 'S': unescape(fields[1]); sheet = workbook_add_worksheet(book, fields[1]); break;
        case 'W': worksheet_set_column(sheet, atoi(fields[1]), atoi(fields[1]), atof(fields[2]), NULL); break;
        case 'R': row = atoi(fields[1]); worksheet_set_row(sheet, row, atof(fields[2]), NULL); break;
        case 'N': worksheet_write_number(sheet, row, atoi(fields[1]), atof(fields[3]), formats[atoi(fields[2]) & 4095]); break;
        case 'T': unescape(fields[3]); worksheet_write_string(sheet, row, atoi(fields[1]), fields[3], formats[atoi(fields[2]) & 4095]); break;
        case 'B': worksheet_write_blank(sheet, row, atoi(fields[1]), formats[atoi(fields[2]) & 4095]); break;
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR) return 1;
    clock_gettime(CLOCK_MONOTONIC, &to);
    long peak = 0;
    FILE *status = fopen("/proc/self/status", "r");
    while (status && getline(&line, &size, status) > 0) sscanf(line, "VmHWM: %ld", &peak);
    printf("%lld %ld\n", (long long)(to.tv_sec - from.tv_sec) * 1000000000LL + (to.tv_nsec - from.tv_nsec), peak);
    return 0;
}
