<?xml version="1.0" encoding="UTF-8"?>
<!-- What the forms of acts share; imported after matter by their views alone: a pattern with a
     condition is asked for every field of a page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- A note is what the act makes of it: a reason, an answer, what was withdrawn. -->
  <xsl:template match="field[@name = 'note']" mode="label">
    <xsl:variable name="key" select="concat('note.', /page/act)"/>
    <xsl:choose>
      <xsl:when test="p:has('note.', /page/casefile/kind, '_', /page/act)"><xsl:value-of select="p:t('note.', /page/casefile/kind, '_', /page/act)"/></xsl:when>
      <xsl:when test="p:has($key)"><xsl:value-of select="p:t($key)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('field.note')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
