<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>
  <xsl:import href="../component/open.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('statistic.title', string(speed/year))"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('statistic.lead')"/></p>
    <xsl:apply-templates select="speed" mode="figures"/>
    <p class="meta"><span><a href="/thong-ke?year={speed/year - 1}"><xsl:value-of select="speed/year - 1"/></a></span></p>
    <xsl:choose>
      <xsl:when test="offices/office_sum">
        <section class="scroll" tabindex="0" aria-label="{p:t('statistic.table')}">
          <table class="list">
            <thead><tr>
              <th scope="col"><xsl:value-of select="p:t('filter.top')"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('speed.received')"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('speed.accepted')"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('speed.settled')"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('speed.percent')"/></th>
              <th scope="col" class="num"><xsl:value-of select="p:t('speed.mean_days')"/></th>
            </tr></thead>
            <tbody><xsl:for-each select="offices/office_sum"><tr>
              <td data-label="{p:t('filter.top')}"><xsl:value-of select="name"/></td>
              <td class="num" data-label="{p:t('speed.received')}"><xsl:apply-templates select="received" mode="number"/></td>
              <td class="num" data-label="{p:t('speed.accepted')}"><xsl:apply-templates select="accepted" mode="number"/></td>
              <td class="num" data-label="{p:t('speed.settled')}"><xsl:apply-templates select="settled" mode="number"/></td>
              <td class="num" data-label="{p:t('speed.percent')}"><xsl:if test="percent"><xsl:value-of select="p:t2('speed.percent_value', string(percent))"/></xsl:if></td>
              <td class="num" data-label="{p:t('speed.mean_days')}"><xsl:apply-templates select="mean_days" mode="number"/></td>
            </tr></xsl:for-each></tbody>
          </table>
        </section>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.statistic')"/></p></xsl:otherwise>
    </xsl:choose>
    <p class="hint"><xsl:value-of select="p:t('statistic.note')"/></p>
  </xsl:template>
</xsl:stylesheet>
