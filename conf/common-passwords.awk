# The list of common passwords, made by rules:
#
#     awk -f conf/common-passwords.awk | LC_ALL=C sort -u > conf/common-passwords.txt
#
# Only what is long enough to pass for its length (12) and at most 28 is printed, in
# lower case without marks, as password_weak folds what people type.

function put(s)
{
    if (length(s) >= 12 && length(s) <= 28)
        print s
}

# The next n characters of a row from i, going round.
function part(row, i, n,    s)
{
    for (s = ""; n > 0; n--) {
        s = s substr(row, (i - 1) % length(row) + 1, 1)
        i++
    }
    return s
}

function reverse(s,    i, back)
{
    for (i = length(s); i > 0; i--)
        back = back substr(s, i, 1)
    return back
}

# Walks over the keyboard: along rows, up and down columns, there and back.
function walks(    rows, columns, r, i, n, k, s, t)
{
    r = split("1234567890 qwertyuiop asdfghjkl zxcvbnm", rows, " ")
    for (k = 1; k <= r; k++)
        for (i = 1; i <= length(rows[k]); i++)
            for (n = 12; n <= 20; n++) {
                put(part(rows[k], i, n))
                put(reverse(part(rows[k], i, n)))
            }
    for (k = 1; k <= r; k++)
        for (n = 3; n <= length(rows[k]); n++)
            for (i = 1; i <= r; i++) {
                s = substr(rows[k], 1, n)
                t = substr(rows[i], 1, n)
                put(s t)
                put(s s t)
                put(s t substr(rows[i % r + 1], 1, n))
                put(s reverse(t))
                put(s t s)
            }
    r = split("1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol 0p", columns, " ")
    for (i = 1; i <= r; i++)
        for (n = 3; n <= 6; n++) {
            s = t = ""
            for (k = 0; k < n; k++) {
                s = s columns[(i - 1 + k) % r + 1]
                t = t (k % 2 ? reverse(columns[(i - 1 + k) % r + 1]) \
                             : columns[(i - 1 + k) % r + 1])
            }
            put(s)
            put(t)
            put(reverse(s))
            gsub(/[0-9]/, "", s)
            put(s)
        }
}

# What people put behind a word to make it long enough.
function tails(tail,    n, i, y)
{
    n = split( \
        "1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 0 00" \
        " 01 007 11 111 1111 222 333 555 666 6666 777 8888 88888888 789 6789 68" \
        " 6868 686868 79 7979 99 999 9999 321 4321 54321 654321 112233 123123" \
        " 102030 147258 159357 @123 @1234 @12345 @123456 @123456789 #123 !123" \
        " 123@ 123! 123!@# 1234@ 12345@ 123456@ 123456! !@# !@#$ !@#$% @ ! @@ !!" \
        " .123 _123 -123 abc abc123 qwe123 qwerty @abc123", tail, " ")
    for (y = 1985; y <= 2030; y++)
        tail[++n] = y
    for (y = 2022; y <= 2028; y++) {
        tail[++n] = "@" y
        tail[++n] = y "@"
    }
    return n
}

function words(    list, tail, n, m, i, k, s)
{
    m = tails(tail)
    n = split( \
        "matkhau matkhaumoi matkhaucuatoi matkhaumacdinh doimatkhau" \
        " khongcomatkhau quenmatkhau matma taikhoan dangnhap quantri quantrivien" \
        " nguoidung xinchao vietnam vietnamvodich toiyeuvietnam yeuvietnam hanoi" \
        " saigon hochiminh thanhphohochiminh danang haiphong cantho hue nhatrang" \
        " dalat halong namdinh nghean thanhhoa quangninh bacninh dongnai" \
        " binhduong thudo anhyeuem emyeuanh toiyeuem toiyeuanh yeuem yeuanh" \
        " yeuemnhieu yeuanhnhieu yeumemaimai motcuocsong giadinh giadinhtoi" \
        " giadinhlaso1 hanhphuc mailahanhphuc tinhyeu tinhban banbe conyeu" \
        " conyeume meyeucon boyeucon bome bomeyeucon conmeo concho bongda" \
        " manchester thanhcong maymman maymannhe phattai locphat anvui binhan" \
        " vuive cuocsong mattroi hoahong hoaphuong hoasen canbo congchuc coquan" \
        " vanphong vanthu ketoan thanhtra tiepdan tiepcongdan khieunai tocao" \
        " donthu congdan nhandan chinhphu bocongan congan uyban uybannhandan" \
        " ubndtinh ubndxa ubndhuyen chutich phochutich giamdoc truongphong" \
        " luatsu caicach hanhchinh hanhchinhcong dichvucong motcua kntc tinhoc" \
        " maytinh mangxahoi internet facebook youtube google zalo gmail iphone" \
        " samsung android password passw0rd p@ssword p@ssw0rd pa55word pass" \
        " mypassword newpassword thepassword passwordpassword changeme" \
        " changethis default temporary letmein welcome welcomeback hello" \
        " helloworld admin administrator adminadmin root superuser superadmin" \
        " system manager master user username guest test testing testtest login" \
        " signin secret topsecret security secure access access14 qwerty" \
        " qwertyuiop asdfgh asdfghjkl zxcvbnm qazwsx 1qaz2wsx abc abcd abcdef" \
        " abcdefgh iloveyou iloveu loveyou lovelove loveme princess sunshine" \
        " dragon monkey football baseball superman batman spiderman starwars" \
        " pokemon naruto michael jordan jennifer charlie shadow freedom whatever" \
        " trustno1 computer windows microsoft server database oracle mysql linux" \
        " ubuntu office network summer winter spring autumn monday friday sunday" \
        " january december money million happy happyday lucky luckyday angel" \
        " family friend forever nothing flower butterfly chocolate cookie banana" \
        " apple orange", list, " ")
    for (i = 1; i <= n; i++) {
        s = list[i]
        put(s s)
        put(s s s)
        put(reverse(s))
        for (k = 1; k <= m; k++)
            put(s tail[k])
        for (k = 3; k <= 10; k++)
            put(tail[k] s)
    }
}

# Names of people, with a year of birth or a run of digits behind them.
function names(    family, middle, given, f, g, i, j, k, n, y, s)
{
    f = split("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly",
              family, " ")
    g = split( \
        "thihoa thilan thihuong thimai thithu thithao thinga thihang thihien" \
        " thingoc thihong thithuy thitrang thiphuong vanhung vandung vanhai" \
        " vantuan vannam vanan vanbinh vanminh vanlong vanthanh vancuong" \
        " vanquang ductrung ducanh ngoclan ngocanh minhanh minhtuan minhduc" \
        " minhquan thanhtung thanhhuyen thanhhang phuongthao phuonganh quanghuy" \
        " quanghai quoctuan quocanh hoanganh tuananh hoailinh bichngoc kimngan" \
        " thuylinh huyentrang thuytrang khanhlinh giabao baongoc", given, " ")
    n = split("1 12 123 1234 12345 123456 @123 68 79 88 99", middle, " ")
    for (j = 1; j <= g; j++) {
        for (y = 1960; y <= 2005; y++)
            put(given[j] y)
        for (k = 1; k <= n; k++)
            put(given[j] middle[k])
        for (i = 1; i <= f; i++) {
            s = family[i] given[j]
            put(s)
            for (k = 1; k <= 4; k++)
                put(s middle[k])
        }
    }
}

# Digits alone. (What repeats after one to four digits, and runs like 1234567890123, C
# refuses without a list.)
function digits(    six, i, j, n)
{
    for (i = 1950; i <= 2030; i++)
        put(i "" (i + 1) (i + 2))
    n = split( \
        "123456 654321 112233 121212 123123 102030 159753 147258 147852 789456" \
        " 987654 456789 666888 686868 888888 999999 010203 111222", six, " ")
    for (i = 1; i <= n; i++)
        for (j = 1; j <= n; j++) {
            put(six[i] six[j])
            put(six[i] reverse(six[j]))
        }
}

BEGIN {
    walks()
    words()
    names()
    digits()
}
