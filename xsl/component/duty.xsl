<?xml version="1.0" encoding="UTF-8"?>
<!-- The head's days of reception against the least of the law, a month a row. Mode duty. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="duty" mode="duty">
    <section class="scroll" tabindex="0" aria-label="{p:t('duty.title')}">
      <table class="list">
        <thead><tr>
          <th scope="col"><xsl:value-of select="p:t('duty.month')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('duty.needed')"/></th>
          <th scope="col" class="num"><xsl:value-of select="p:t('duty.done')"/></th>
          <th scope="col"><xsl:value-of select="p:t('duty.result')"/></th>
        </tr></thead>
        <tbody><xsl:apply-templates select="month" mode="duty"/></tbody>
      </table>
    </section>
    <p class="hint"><xsl:value-of select="p:t('duty.how')"/></p>
  </xsl:template>

  <xsl:template match="month" mode="duty">
    <tr>
      <td data-label="{p:t('duty.month')}"><xsl:value-of select="concat(substring(first_on, 6, 2), '/', substring(first_on, 1, 4))"/></td>
      <td class="num" data-label="{p:t('duty.needed')}">
        <xsl:choose>
          <xsl:when test="needed = 0"><xsl:value-of select="p:t('duty.own')"/></xsl:when>
          <xsl:when test="is_weekly = '1'"><xsl:value-of select="p:t2('duty.weeks', needed)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t2('duty.days', needed)"/></xsl:otherwise>
        </xsl:choose>
      </td>
      <td class="num" data-label="{p:t('duty.done')}"><xsl:value-of select="done"/></td>
      <td data-label="{p:t('duty.result')}">
        <xsl:choose>
          <xsl:when test="missing &gt; 0 and is_over = '1'"><span class="tag late"><xsl:value-of select="p:t2('duty.short', missing)"/></span></xsl:when>
          <xsl:when test="missing &gt; 0"><span class="tag soon"><xsl:value-of select="p:t2('duty.still', missing)"/></span></xsl:when>
          <xsl:when test="needed &gt; 0"><span class="tag done"><xsl:value-of select="p:t('duty.kept')"/></span></xsl:when>
        </xsl:choose>
        <xsl:if test="delegated &gt; 0"><xsl:text> </xsl:text><span class="tag plain"><xsl:value-of select="p:t2('duty.delegated', delegated)"/></span></xsl:if>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
