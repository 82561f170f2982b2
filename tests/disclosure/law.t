#!tests/tool/scenario
# The law as anybody may read it: printed from the rows by which terms are counted, as they
# hold today or held on another day; nothing is shown as a code.
day   2026-11-27

nobody
get   /tro-giup
200
text  "/tro-giup/luat"
text  "/tro-giup/van-ban"
text  "/tro-giup/ho-tro"
get   /tro-giup/luat
200
see   tables/table[@slug = 'thoi-han']
see   tables/moves[@machine = 'denunciation']
get   /tro-giup/luat/khong-co
404
get   /tro-giup/luat/buoc-khong-co
404

# ---- a term, and what it was before the law changed ----
get   /tro-giup/luat/so-ngay-tiep
see   law/@on = 2026-11-27
see   law/line[cell[@key = 'agency_kind']/says = 'Ủy ban nhân dân xã, phường, đặc khu'][cell[@key = 'reception_kind']/says = 'Định kỳ']/cell[@key = 'at_least'] ~ 2 ngày mỗi tháng
get   /tro-giup/luat/so-ngay-tiep?ngay=30/06/2026
see   law/@on = 2026-06-30
see   law/line[cell[@key = 'agency_kind']/says = 'Ủy ban nhân dân xã, phường, đặc khu'][cell[@key = 'reception_kind']/says = 'Định kỳ']/cell[@key = 'at_least'] ~ 1 ngày mỗi tuần
text  "Áp dụng từ 01/07/2014 đến hết 30/06/2026"
get   /tro-giup/luat/so-ngay-tiep?ngay=31/02/2026
200
text  "Không phải ngày đúng"
get   /tro-giup/luat/dieu-kien?ngay=01/01/1950
text  "Không có dòng nào áp dụng vào ngày này."

# ---- a long table stands in parts, of the day that was asked for; whole it can be searched ----
get   /tro-giup/luat/thoi-han?ngay=01/06/2026
see   count(law/line) = 15
see   parts/part[@current]/@n = 1
see   parts/part[@n = '2']/@path = /tro-giup/luat/thoi-han?ngay=2026-06-01&phan=2
get   /tro-giup/luat/thoi-han?phan=2
see   count(law/line) = 15
see   parts/part[@current]/@n = 2
see   parts/@next = /tro-giup/luat/thoi-han?phan=3
get   /tro-giup/luat/thoi-han?phan=99
404
same  /tro-giup/luat/khong-co
get   /tro-giup/luat/thoi-han?phan=x
404
get   /tro-giup/luat/thoi-han?phan=0
404
get   /tro-giup/luat/thoi-han?phan=-1
404
get   /tro-giup/luat/buoc-complaint?phan=99
404
get   /tro-giup/luat/thoi-han?phan=tat-ca
see   law[count(line) > 45]
not   parts/@next
text  "Cả bảng trên một trang"
get   /tro-giup/luat/buoc-complaint
see   count(law/line) = 15
get   /tro-giup/luat/tu-choi-tiep
not   parts

# ---- a row that is mended is mended here too ----
sql   update law_term set length = 31 where term = 'complaint_first' and variant = ''
get   /tro-giup/luat/thoi-han?phan=tat-ca
see   law/line[cell[@key = 'term']/says = 'Giải quyết khiếu nại lần đầu'][not(cell[@key = 'variant']/says)]/cell[@key = 'length']/says = 31 ngày
sql   update law_term set length = 30 where term = 'complaint_first' and variant = ''

# ---- how it is known is said, and leads to the act ----
see   law/line[@mark = 'm']
see   law/line/by[@act = 'LKN']
text  "Cần kiểm tra"
text  "/tro-giup/van-ban#LKN"
get   /tro-giup/van-ban
see   law/act[act = 'QD-LTD']/number = 282/TTCP-TTTT
text  "Nội quy tiếp công dân"
text  "Bảo vệ dữ liệu cá nhân"
get   /tro-giup/van-ban?ngay=01/06/2026
not   law/act[act = 'L136']

# ---- a day off that was entered in the portal outweighs the one that was loaded ----
get   /tro-giup/luat/ngay-nghi?phan=tat-ca
see   law/line/cell[. = '2026-11-24']

# ---- the moves, from the table that the programs are built of ----
get   /tro-giup/luat/buoc-complaint?phan=tat-ca
see   law/line[cell[@key = 'act']/says = 'Ra quyết định giải quyết']/cell[@key = 'who'] ~ Thủ trưởng
see   law/line[cell[@key = 'act']/says = 'Tạm đình chỉ thi hành']/cell[@key = 'start']/says = Gửi quyết định tạm đình chỉ thi hành

# ---- not a code anywhere, in both languages ----
get   /?lang=en
303   /
get   /tro-giup/luat/thoi-han?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/huong-xu-ly?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/dieu-kien?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/khong-du-dieu-kien?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/khong-thu-ly?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/tu-choi-tiep?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/ket-qua-tiep?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/nguon-don?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/tham-quyen?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/loai-co-quan?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/so-ngay-tiep?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/ngay-nghi?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/linh-vuc?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/bieu-mau?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/luu-tru?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/ky-bao-cao?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/gui-bao-cao?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/buoc-visit?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/buoc-petition?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/buoc-transfer?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/buoc-complaint?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/buoc-denunciation?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"
get   /tro-giup/luat/buoc-reflection?phan=tat-ca
see   law/line/cell
not   law/line//*[@raw]
no    "⟦"

# ---- whom to ask: only what kntc.conf says ----
get   /?lang=vi
303   /
get   /tro-giup/ho-tro
200
not   office/hotline[. != '']
text  "chưa công bố đường dây nóng"
text  "Mật khẩu, mã xác nhận"
text  "báo Bộ Công an"
