<?xml version="1.0" encoding="UTF-8"?>
<!-- What a paper rests on (ND30, annex I): a law is named by its title, a decree or a circular by its number and
     who issued it, and what it is about comes last. Included by the texts of papers. Mode: words. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="basis" mode="words">
    <!-- Behind its first two words, which say what kind of text it is. -->
    <xsl:variable name="about" select="substring-after(substring-after(title, ' '), ' ')"/>
    <basis>
      <xsl:choose>
        <xsl:when test="contains(number, '/NĐ-CP')"><xsl:value-of select="p:t2('basis.decree', $about, number, p:day(issued_on))"/></xsl:when>
        <xsl:when test="contains(number, '/TT-TTCP')"><xsl:value-of select="p:t2('basis.circular', $about, number, p:day(issued_on))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t2('basis', title, number, p:day(issued_on))"/></xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="following-sibling::basis">;</xsl:when>
        <xsl:otherwise>.</xsl:otherwise>
      </xsl:choose>
    </basis>
  </xsl:template>
</xsl:stylesheet>
