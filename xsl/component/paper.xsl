<?xml version="1.0" encoding="UTF-8"?>
<!-- The day of a paper as Decree 30/2020 writes it, on the page and in Word. Mode paper-day. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- A zero before days under ten, and before months 1 and 2 only. -->
  <xsl:template match="*|@*" mode="paper-day">
    <xsl:variable name="month" select="substring(., 6, 2)"/>
    <xsl:choose>
      <xsl:when test="$month &gt; 2">
        <xsl:value-of select="p:t2('paper.day', substring(., 9, 2), string(number($month)), substring(., 1, 4))"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="p:t2('paper.day', substring(., 9, 2), $month, substring(., 1, 4))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
