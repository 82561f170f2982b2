<?xml version="1.0" encoding="UTF-8"?>
<!-- A QR code, squares of one path: <qr size="41">M4 4h7v1h-7z…</qr>. Mode: qr. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="qr" mode="qr">
    <svg class="qr" viewBox="0 0 {@size} {@size}" role="img" aria-label="{p:t('qr.label')}">
      <rect width="{@size}" height="{@size}" fill="#fff"/>
      <path d="{.}" fill="#000"/>
    </svg>
  </xsl:template>
</xsl:stylesheet>
