<?xml version="1.0" encoding="UTF-8"?>
<!-- What the pages of incidents with personal data share: until when one is to be reported, and
     whether it was; whether it is closed. Modes due, closed. Imported by views, after their layout. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="breach" mode="due">
    <xsl:choose>
      <xsl:when test="due_at = ''"><span class="tag plain"><xsl:value-of select="p:t('breach.no_harm')"/></span></xsl:when>
      <xsl:when test="reported_at != '' and is_late = '1'"><span class="tag late"><xsl:value-of select="p:t('breach.reported_late')"/></span></xsl:when>
      <xsl:when test="reported_at != ''"><span class="tag done"><xsl:value-of select="p:t('breach.reported')"/></span></xsl:when>
      <xsl:when test="is_late = '1' and hours_left = 0"><span class="tag late"><xsl:value-of select="p:t('breach.just_late')"/></span></xsl:when>
      <xsl:when test="is_late = '1'"><span class="tag late"><xsl:value-of select="p:t2('breach.late', -hours_left)"/></span></xsl:when>
      <xsl:when test="hours_left = 0"><span class="tag soon"><xsl:value-of select="p:t('breach.under_hour')"/></span></xsl:when>
      <xsl:when test="hours_left &lt;= 24"><span class="tag soon"><xsl:value-of select="p:t2('breach.left', hours_left)"/></span></xsl:when>
      <xsl:otherwise><span class="tag info"><xsl:value-of select="p:t2('breach.left', hours_left)"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="breach" mode="closed">
    <xsl:if test="state = 'done'"><xsl:text> </xsl:text><span class="tag plain"><xsl:value-of select="p:t('breach.closed')"/></span></xsl:if>
  </xsl:template>
</xsl:stylesheet>
